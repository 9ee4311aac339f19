namespace EspaceFamille.Identity.Domain.SignIn;

/// <summary>Whether an attempt may be evaluated.</summary>
internal abstract record Admission
{
    /// <summary>It was counted, and is evaluated now.</summary>
    public sealed record Counted(CountedAttempt Attempt) : Admission;

    public sealed record Wait(DateTimeOffset Until) : Admission;

    /// <summary>The browser answers the security check first: many sign-ins of the whole town fail at this minute.</summary>
    public sealed record NeedsCheck : Admission;
}

/// <summary>An attempt that was counted as a failure until its outcome is known.</summary>
/// <param name="Counters">The counters of its address; none at a known browser.</param>
internal sealed record CountedAttempt(AttemptBucket Bucket, DateTimeOffset At, IReadOnlyList<MinuteCounter> Counters)
{
    public bool IsKnownBrowser => Bucket.Kind is not BucketKind.UnknownBrowsers;
}
