using System.Text;

namespace Aufenthalt.Transport.TestIntermediaer;

/// <summary>A message as a row of pieces.</summary>
internal sealed class Stuecke
{
    private readonly List<ReadOnlyMemory<byte>> _stuecke = [];

    public int Laenge { get; private set; }

    public Stuecke Plus(ReadOnlyMemory<byte> stueck)
    {
        _stuecke.Add(stueck);
        Laenge += stueck.Length;
        return this;
    }

    public Stuecke Plus(string text) => Plus(Encoding.UTF8.GetBytes(text));

    public Stuecke Plus(Stuecke andere)
    {
        foreach (var stueck in andere._stuecke)
            Plus(stueck);
        return this;
    }

    public void KopiereNach(Span<byte> ziel)
    {
        foreach (var stueck in _stuecke)
        {
            stueck.Span.CopyTo(ziel);
            ziel = ziel[stueck.Length..];
        }
    }

    public byte[] AlsBytes()
    {
        var aus = new byte[Laenge];
        KopiereNach(aus);
        return aus;
    }

    public async Task SchreibeNachAsync(Stream ziel, CancellationToken abbruch)
    {
        foreach (var stueck in _stuecke)
            await ziel.WriteAsync(stueck, abbruch);
    }
}
