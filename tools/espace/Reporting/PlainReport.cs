namespace EspaceFamille.Tool.Reporting;

/// <summary>Lines only, one for each result.</summary>
internal sealed class PlainReport : IReport
{
    private readonly Lock _lock = new();

    public Task RunAsync(string title, int steps, Func<Task> work) => work();

    public IDisposable Begin(string step) => new Nothing();

    public void Line(string text)
    {
        lock (_lock)
            Console.WriteLine(text);
    }

    private sealed class Nothing : IDisposable
    {
        public void Dispose()
        {
        }
    }
}
