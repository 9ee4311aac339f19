namespace EspaceFamille.Platform;

/// <summary>The attempts in one bucket.</summary>
/// <param name="Instants">The attempts of the last 24 hours that did not succeed, oldest first.</param>
/// <param name="Failures">Consecutive failures; 24 hours without an attempt reset them.</param>
/// <param name="BlockedUntil">No attempt is evaluated before this instant.</param>
public sealed record LoginAttempts(IReadOnlyList<DateTimeOffset> Instants, int Failures, DateTimeOffset? BlockedUntil)
{
    public static readonly LoginAttempts None = new([], 0, null);
}

/// <summary>Either the attempt may be evaluated, with the state to store; or none is before an instant.</summary>
public abstract record ThrottleDecision
{
    public sealed record Allowed(LoginAttempts After) : ThrottleDecision;

    public sealed record Wait(DateTimeOffset Until) : ThrottleDecision;
}
