namespace Aufenthalt.Transport.TestIntermediaer;

/// <summary>
/// An order is not carried out. Codes below 9600 concern the message and become SOAP faults, the others the order and become
/// feedback in a signed response.
/// </summary>
internal sealed class Zurueckweisung(string code, string grund, Exception? ursache = null) : Exception($"{code}: {grund}", ursache)
{
    public string Code => code;

    public string Grund => grund;

    public bool AlsFehlernachricht => string.CompareOrdinal(code, "9600") < 0;
}
