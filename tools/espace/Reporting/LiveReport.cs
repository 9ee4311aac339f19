using Spectre.Console;

namespace EspaceFamille.Tool.Reporting;

/// <summary>A bar for the whole work and a spinner for each running step; lines scroll above them.</summary>
internal sealed class LiveReport : IReport
{
    private readonly Lock _lock = new();
    private ProgressContext? _context;
    private ProgressTask? _total;

    public Task RunAsync(string title, int steps, Func<Task> work) => AnsiConsole.Progress()
        .AutoClear(true)
        .HideCompleted(true)
        .Columns(
            new SpinnerColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new ElapsedTimeColumn())
        .StartAsync(async context =>
        {
            (_context, _total) = (context, context.AddTask(Markup.Escape(title), maxValue: steps));
            try
            {
                await work();
            }
            finally
            {
                (_context, _total) = (null, null);
            }
        });

    public IDisposable Begin(string step)
    {
        var task = _context?.AddTask(Markup.Escape(step));
        task?.IsIndeterminate(true);
        return new Running(task, _total);
    }

    public void Line(string text)
    {
        lock (_lock)
            AnsiConsole.WriteLine(text);
    }

    private sealed class Running(ProgressTask? task, ProgressTask? total) : IDisposable
    {
        public void Dispose()
        {
            task?.StopTask();
            total?.Increment(1);
        }
    }
}
