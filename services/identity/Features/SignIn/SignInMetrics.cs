using System.Diagnostics.Metrics;

namespace EspaceFamille.Identity.Features.SignIn;

/// <summary>
/// The counters by which an operator notices an attack or a broken sign-in: successes and failures, never accounts. Each
/// is recorded as zero at start: an alert on an increase needs a value before the first increment.
/// </summary>
internal sealed class SignInMetrics : IHostedService
{
    public const string Password = "password";
    public const string Code = "code";
    public const string Passkey = "passkey";
    private const string Throttled = "throttled";
    private static readonly Meter Meter = new("EspaceFamille.SignIn");
    private static readonly Counter<long> Successes = Meter.CreateCounter<long>("espace.signin.successes");
    private static readonly Counter<long> Failures = Meter.CreateCounter<long>("espace.signin.failures");

    public Task StartAsync(CancellationToken cancellationToken)
    {
        Successes.Add(0);
        foreach (var kind in new[] { Password, Code, Passkey, Throttled })
            Failures.Add(0, Kind(kind));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <param name="step">What was checked: <see cref="Password"/>, <see cref="Code"/> or <see cref="Passkey"/>.</param>
    public static void Record(string step, SignInOutcome outcome)
    {
        switch (outcome)
        {
            case SignInOutcome.SignedIn:
                Successes.Add(1);
                break;
            case SignInOutcome.Refused:
                Failures.Add(1, Kind(step));
                break;
            case SignInOutcome.Throttled or SignInOutcome.CheckRequired or SignInOutcome.Busy:
                Failures.Add(1, Kind(Throttled));
                break;
        }
    }

    private static KeyValuePair<string, object?> Kind(string kind) => new("kind", kind);
}
