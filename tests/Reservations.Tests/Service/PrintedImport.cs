namespace EspaceFamille.Reservations.Tests.Service;

/// <summary>An import with what it prints. The console belongs to the process, so that one import at a time is read.</summary>
internal static class PrintedImport
{
    private static readonly SemaphoreSlim Reading = new(1);

    /// <returns>The exit code, and what was printed as errors.</returns>
    public static async Task<(int Code, string Printed)> ImportPrintedAsync(
        this ReservationsHost host, string folder, params string[] options)
    {
        await Reading.WaitAsync();
        var console = Console.Error;
        var printed = new StringWriter();
        Console.SetError(printed);
        try
        {
            return (await host.ImportAsync(folder, options), printed.ToString());
        }
        finally
        {
            Console.SetError(console);
            Reading.Release();
        }
    }
}
