using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Modes;

namespace Aufenthalt.Transport.Osci.Krypto;

/// <summary>
/// Encrypts what is written and passes it on: IV first, tag on <see cref="AbschliessenAsync"/>. The target stays open.
/// </summary>
internal sealed class GcmSchreibstrom : SchreibenderStrom
{
    private const int Block = 64 * 1024;
    private readonly Stream _ziel;
    private readonly IAeadBlockCipher _gcm;
    private readonly byte[] _iv = RandomNumberGenerator.GetBytes(Gcm.IvLaenge);
    private readonly byte[] _aus = new byte[Block + 2 * Gcm.TagLaenge];
    private bool _begonnen;

    public GcmSchreibstrom(Stream ziel, byte[] schluessel)
    {
        _ziel = ziel;
        _gcm = Gcm.Maschine(verschluesseln: true, schluessel, _iv);
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await BeginneAsync(cancellationToken);
        for (var rest = buffer; rest.Length > 0;)
        {
            var stueck = rest[..Math.Min(rest.Length, Block)];
            rest = rest[stueck.Length..];
            var n = _gcm.ProcessBytes(stueck.Span, _aus);
            await _ziel.WriteAsync(_aus.AsMemory(0, n), cancellationToken);
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Beginne();
        for (var rest = buffer; rest.Length > 0;)
        {
            var stueck = rest[..Math.Min(rest.Length, Block)];
            rest = rest[stueck.Length..];
            _ziel.Write(_aus, 0, _gcm.ProcessBytes(stueck, _aus));
        }
    }

    public async Task AbschliessenAsync(CancellationToken cancellationToken)
    {
        await BeginneAsync(cancellationToken);
        var n = _gcm.DoFinal(_aus, 0);
        await _ziel.WriteAsync(_aus.AsMemory(0, n), cancellationToken);
    }

    public void Abschliessen()
    {
        Beginne();
        _ziel.Write(_aus, 0, _gcm.DoFinal(_aus, 0));
    }

    private void Beginne()
    {
        if (!_begonnen)
            _ziel.Write(_iv);
        _begonnen = true;
    }

    private async ValueTask BeginneAsync(CancellationToken cancellationToken)
    {
        if (_begonnen)
            return;
        _begonnen = true;
        await _ziel.WriteAsync(_iv, cancellationToken);
    }
}
