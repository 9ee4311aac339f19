using EspaceFamille.Platform;

namespace EspaceFamille.Reservations.Features.Operations.Republish;

/// <summary>
/// <c>republish</c>: publishes every enrolment and every planning again, whole, so that other services can rebuild their copies. Each
/// document is written with its message under a new version, so that no copy drops it as outdated; the serving host publishes them.
/// </summary>
internal static class RepublishCommand
{
    public static HostCommand Command { get; } = new("republish", RunAsync) { AwaitsMigrations = true };

    private static async Task<int> RunAsync(IServiceProvider services, string[] args, CancellationToken cancel)
    {
        var (enrolments, plannings) = await ActivatorUtilities.CreateInstance<Republication>(services).RunAsync(cancel);
        Console.WriteLine($"Inscriptions : {enrolments} annoncées de nouveau. Plannings : {plannings}.");
        return 0;
    }
}
