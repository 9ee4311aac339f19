using System.Diagnostics.Metrics;

namespace EspaceFamille.Identity.Features.SignIn;

/// <summary>What tells an operator of an attack or of a broken sign-in: how many come in, how many do not. Never who.</summary>
internal static class SignInMetrics
{
    private static readonly Meter Meter = new("EspaceFamille.SignIn");
    private static readonly Counter<long> Successes = Meter.CreateCounter<long>("espace.signin.successes");
    private static readonly Counter<long> Failures = Meter.CreateCounter<long>("espace.signin.failures");

    /// <param name="step">What was tried: the password or the code.</param>
    public static void Record(string step, SignInOutcome outcome)
    {
        switch (outcome)
        {
            case SignInOutcome.SignedIn:
                Successes.Add(1);
                break;
            case SignInOutcome.Refused:
                Failures.Add(1, new KeyValuePair<string, object?>("kind", step));
                break;
            case SignInOutcome.Throttled:
                Failures.Add(1, new KeyValuePair<string, object?>("kind", "throttled"));
                break;
        }
    }
}
