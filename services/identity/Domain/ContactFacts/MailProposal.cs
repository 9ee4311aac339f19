namespace EspaceFamille.Identity.Domain.ContactFacts;

/// <summary>A mail address that waits for its confirmation from that address.</summary>
/// <param name="Id">What the links of its mails are bound to.</param>
/// <param name="At">By the town's clock.</param>
internal sealed record MailProposal(string Id, string Email, DateTimeOffset At);

/// <summary>A mail address that a confirmed proposal replaced: its reader may restore it for some days.</summary>
internal sealed record ReplacedMail(string ProposalId, string Email, FieldOrigin? Origin, DateTimeOffset At);
