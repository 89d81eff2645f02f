using System.Security.Cryptography;

namespace Aufenthalt.Tenancy.Verschluesselung;

/// <summary>
/// The master key: wraps the tenants' keys and nothing else. Lies in a file (0600) outside database and backups, held by Api and Transport
/// only (design D17). Several keys may stand in the file, one a line; the first wraps, all unwrap, so rotation rewrites no data.
/// </summary>
public sealed class Hauptschluessel
{
    private readonly Dictionary<string, byte[]> keys;

    private Hauptschluessel(IReadOnlyList<byte[]> keys)
    {
        this.keys = keys.ToDictionary(Name);
        Current = Name(keys[0]);
    }

    /// <summary>Name of the key that wraps: the first 16 hexadecimal digits of its SHA-256.</summary>
    public string Current { get; }

    /// <summary>Reads the file: one key a line, 32 bytes in base64; empty lines and lines beginning with # are passed over.</summary>
    /// <exception cref="InvalidDataException">The file holds no key, or a line is not 32 bytes of base64.</exception>
    public static Hauptschluessel Load(string path)
    {
        var lines = File.ReadAllLines(path).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#');
        return FromKeys([.. lines.Select(Decode)]);
    }

    /// <summary>Uses the given keys of 32 bytes each; the first wraps.</summary>
    /// <exception cref="InvalidDataException">No key was given.</exception>
    public static Hauptschluessel FromKeys(IReadOnlyList<byte[]> keys) =>
        keys.Count > 0 ? new Hauptschluessel(keys) : throw new InvalidDataException("The master key file holds no key.");

    internal byte[] Key(string name) =>
        keys.TryGetValue(name, out var key)
            ? key
            : throw new InvalidOperationException($"Master key {name} is not in the file; without it this tenant's data stay closed.");

    private static byte[] Decode(string line)
    {
        var key = new byte[32];
        return Convert.TryFromBase64String(line, key, out var length) && length == key.Length
            ? key
            : throw new InvalidDataException("A master key is not 32 bytes in base64.");
    }

    private static string Name(byte[] key) => Convert.ToHexStringLower(SHA256.HashData(key))[..16];
}
