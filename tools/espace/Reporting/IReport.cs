namespace EspaceFamille.Tool.Reporting;

/// <summary>What a long command shows while it works.</summary>
internal interface IReport
{
    /// <summary>Runs the work and shows how much of it is done.</summary>
    /// <param name="steps">How many steps the work has.</param>
    Task RunAsync(string title, int steps, Func<Task> work);

    /// <summary>Shows a step as running until the result is disposed.</summary>
    IDisposable Begin(string step);

    /// <summary>Prints a line that stays.</summary>
    void Line(string text);
}

internal static class Reports
{
    /// <summary>Progress bars where a person watches; plain lines where CI=true or where the output is redirected.</summary>
    public static IReport Create() => Console.IsOutputRedirected || Environment.GetEnvironmentVariable("CI") is "true" or "1"
        ? new PlainReport()
        : new LiveReport();
}
