namespace Aufenthalt.Admin.Migration;

internal static class DefinitionPublisher
{
    public static Task<int> RunAsync(string owner, TextWriter output) => Task.FromResult(owner.Length > 0 && output is not null ? 0 : 2);
}
