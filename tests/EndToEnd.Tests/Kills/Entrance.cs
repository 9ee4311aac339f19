namespace EspaceFamille.EndToEnd.Tests.Kills;

/// <summary>Where the services are called, and how a client deals with failures.</summary>
internal sealed record Entrance(Uri Reservations, Uri Documents)
{
    /// <summary>Called with each failure of a request.</summary>
    public Action<string>? Failed { get; init; }

    /// <summary>The valid access token of a login, before each request; tokens of the tests' own issuer unless it is set.</summary>
    public Func<string, Task<string>>? Token { get; init; }

    /// <summary>How long one request is retried.</summary>
    public TimeSpan Patience { get; init; } = Timeout.InfiniteTimeSpan;

    /// <summary>Ends all retries: the campaign is over.</summary>
    public CancellationToken Ended { get; init; }
}
