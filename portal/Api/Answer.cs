namespace EspaceFamille.Portal.Api;

/// <summary>What the API said, or why it said nothing.</summary>
/// <param name="Problem">What it refused and why, for <see cref="Api.Failure.Refused"/>.</param>
/// <param name="Version">The answer's ETag without its quotes, where it has one.</param>
internal sealed record Answer<T>(T? Value, Failure? Failure, Problem? Problem = null, string? Version = null)
    where T : class;

/// <summary>Why there is no answer.</summary>
internal enum Failure
{
    /// <summary>The service cannot be reached or failed: the page shows the rest and says so.</summary>
    Away,
    NotFound,

    /// <summary>A rule or another person's change stood against it; nothing was saved, and the problem says why.</summary>
    Refused,

    /// <summary>The session has ended at the issuer: sign in again.</summary>
    SignedOut,
}

/// <summary>A refusal of the API: its stable type, its French title, and its sentences by field, day or file.</summary>
internal sealed record Problem(string Type, string Title, int Status, IReadOnlyDictionary<string, string[]>? Errors = null)
{
    public bool Is(string code) => Type.EndsWith($":{code}", StringComparison.Ordinal);

    /// <summary>The sentences of one field, or nothing.</summary>
    public IEnumerable<string> Of(string field) => Errors?.GetValueOrDefault(field) ?? [];
}

/// <summary>An answer without a body.</summary>
internal sealed record Nothing;
