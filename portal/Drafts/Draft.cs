namespace EspaceFamille.Portal.Drafts;

/// <summary>A form that is being filled in. Its content is encrypted: it may contain a child's name or a reason of absence.</summary>
internal sealed record Draft
{
    /// <summary>Random; part of the form's address.</summary>
    public required string Id { get; init; }

    public required string Account { get; init; }

    /// <summary>The household for which the form is filled in.</summary>
    public required string Household { get; init; }

    /// <summary>Filled in by an agent for the household, and not by one of its adults.</summary>
    public required bool ByAgent { get; init; }

    /// <summary>The form's name; a form of one enrolment includes the enrolment's id.</summary>
    public required string Form { get; init; }

    /// <summary>1, and one more with every change of what is filled in; each write filters on it.</summary>
    public required long Version { get; init; }

    public required byte[] Content { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>All of it has been sent: what was filled in is erased, and the numbers of the requests remain.</summary>
    public required bool IsSent { get; init; }
}
