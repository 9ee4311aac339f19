namespace EspaceFamille.Identity.Domain.ContactFacts;

/// <summary>A mail address that waits for its confirmation from that address.</summary>
/// <param name="Id">What the links of its mails are bound to.</param>
/// <param name="At">By the town's clock.</param>
internal sealed record MailProposal(string Id, string Email, DateTimeOffset At)
{
    /// <summary>The proposals of the last days that this one replaced, unconfirmed: who refuses one of them refuses this one.</summary>
    public IReadOnlyList<string> EarlierIds { get => field ?? []; init; } = [];

    /// <summary>When the first of these was made.</summary>
    public DateTimeOffset Since { get => field == default ? At : field; init; }

    public bool Is(string? proposalId) =>
        proposalId is not null && (Id == proposalId || EarlierIds.Contains(proposalId, StringComparer.Ordinal));
}

/// <summary>A mail address that a confirmed proposal replaced: its reader may restore it for some days.</summary>
/// <param name="At">The confirmation, by the town's clock.</param>
internal sealed record ReplacedMail(string ProposalId, string Email, FieldOrigin? Origin, DateTimeOffset At)
{
    /// <inheritdoc cref="MailProposal.EarlierIds"/>
    public IReadOnlyList<string> EarlierIds { get => field ?? []; init; } = [];

    /// <summary>When the first proposal of the new address was made; of earlier data the confirmation.</summary>
    public DateTimeOffset Since { get => field == default ? At : field; init; }

    public bool IsOf(string? proposalId) =>
        proposalId is not null && (ProposalId == proposalId || EarlierIds.Contains(proposalId, StringComparer.Ordinal));
}
