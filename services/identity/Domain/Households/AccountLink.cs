namespace EspaceFamille.Identity.Domain.Households;

/// <summary>The link between an adult and an account that was made here, by a key or by an agent.</summary>
/// <param name="At">By the town's clock. It identifies the link: mails that report it name this instant.</param>
/// <param name="LimitedUntil">Before this instant the account reads no contact facts of the household; null where it reads all.</param>
internal sealed record AccountLink(DateTimeOffset At, DateTimeOffset? LimitedUntil)
{
    /// <summary>Everybody concerned was sent a mail.</summary>
    public bool IsAnnounced { get; init; }

    /// <summary>When an agent confirmed it: it cannot be reported any more. Null until then.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }
}

/// <summary>The link of an adult that was reported as wrong.</summary>
/// <param name="Services">The services that the account had.</param>
/// <param name="Link">As it was before.</param>
/// <param name="ReporterId">The adult who reported it; null for the reader of the address of the town's file.</param>
internal sealed record ReportedLink(
    string AccountId, IReadOnlyList<string> Services, AccountLink Link, DateTimeOffset At, string? ReporterId);
