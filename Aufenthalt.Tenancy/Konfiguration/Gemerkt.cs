namespace Aufenthalt.Tenancy.Konfiguration;

/// <summary>
/// A value worked out at the first call and kept. Unlike <c>Lazy&lt;Task&gt;</c> it forgets a failure: a database that was away for a moment
/// must not be remembered for as long as the state lives. Two first calls at once may both work; the results are equal.
/// </summary>
public sealed class Gemerkt<T>
    where T : class
{
    private volatile T? value;

    /// <summary>The value, made now if it is not there yet.</summary>
    public ValueTask<T> GetAsync(Func<Task<T>> make) => value is { } known ? ValueTask.FromResult(known) : MakeAsync(make);

    private async ValueTask<T> MakeAsync(Func<Task<T>> make)
    {
        var made = await make();
        value = made;
        return made;
    }
}
