using System.Collections;
using System.Runtime.CompilerServices;

namespace Aufenthalt.Transport.XAuslaender.Nachrichten;

/// <summary>A list that equals another with equal members, so that records which hold lists compare by value.</summary>
[CollectionBuilder(typeof(Liste), nameof(Liste.Aus))]
internal sealed class Liste<T>(IEnumerable<T> eintraege) : IReadOnlyList<T>, IEquatable<Liste<T>>
{
    private readonly T[] _eintraege = [.. eintraege];

    public int Count => _eintraege.Length;

    public T this[int index] => _eintraege[index];

    public static Liste<T> Leer { get; } = new([]);

    public bool Equals(Liste<T>? other) => other is not null && _eintraege.AsSpan().SequenceEqual(other._eintraege);

    public override bool Equals(object? obj) => Equals(obj as Liste<T>);

    public override int GetHashCode() => _eintraege.Aggregate(17, (summe, eintrag) => HashCode.Combine(summe, eintrag));

    public override string ToString() => $"[{string.Join(", ", _eintraege)}]";

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_eintraege).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

internal static class Liste
{
    public static Liste<T> Aus<T>(ReadOnlySpan<T> eintraege) => new(eintraege.ToArray());

    public static Liste<T> AlsListe<T>(this IEnumerable<T> eintraege) => new(eintraege);
}
