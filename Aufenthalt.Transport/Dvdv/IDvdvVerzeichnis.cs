namespace Aufenthalt.Transport.Dvdv;

/// <summary>The directory that says where an authority takes messages and with which certificate. Two ways to ask it: the REST interface v2 and a local file.</summary>
internal interface IDvdvVerzeichnis
{
    /// <summary>Finds a service of an organisation.</summary>
    /// <param name="organisation">Organisation key, prefix and number: <c>azr:047700</c>.</param>
    /// <param name="dienst">URI of the service specification; it carries the version of the standard.</param>
    /// <param name="cancel">Stops waiting.</param>
    Task<DvdvErgebnis> FindeAsync(string organisation, string dienst, CancellationToken cancel);

    /// <summary>Several authorities at once; the results stand in the order of the question.</summary>
    Task<IReadOnlyList<DvdvErgebnis>> FindeAlleAsync(IReadOnlyList<string> organisationen, string dienst, CancellationToken cancel);
}
