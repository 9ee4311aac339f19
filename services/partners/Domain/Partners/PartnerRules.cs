using EspaceFamille.Platform;

namespace EspaceFamille.Partners.Domain.Partners;

/// <summary>The acts on a partner. Each is in the journal, in the same write; one that changes nothing is null.</summary>
internal static class PartnerRules
{
    /// <param name="sealedKey">A new key of pseudonyms, sealed.</param>
    /// <param name="passwordHash">Of its password at the broker.</param>
    public static Change<Partner> Add(PartnerDraft draft, byte[] sealedKey, string passwordHash, DateTimeOffset now)
    {
        var partner = new Partner
        {
            Id = draft.Name!,
            State = PartnerState.Active,
            Purpose = draft.Purpose!.Trim(),
            LegalBasis = draft.LegalBasis!.Trim(),
            RetentionDays = draft.Retention!.Value,
            Rights = draft.Rights(present: []),
            RightsVersion = 1,
            SealedPseudonymKey = sealedKey,
            BrokerPasswordHash = passwordHash,
            AddedAt = now,
        };
        return new(partner, Entry(partner, JournalActions.AddPartner, now));
    }

    public static Change<Partner>? ChangeRights(Partner partner, PartnerRights rights, DateTimeOffset now) =>
        partner.Rights.Kinds.SequenceEqual(rights.Kinds) && partner.Rights.Places.SequenceEqual(rights.Places, StringComparer.Ordinal)
            ? null
            : new(
                partner with { Rights = rights, RightsVersion = partner.RightsVersion + 1 },
                Entry(partner, JournalActions.ChangePartnerRights, now));

    /// <summary>A new password at the broker. Its pseudonyms stay the same.</summary>
    public static Change<Partner> Rotate(Partner partner, string passwordHash, DateTimeOffset now) =>
        new(partner with { BrokerPasswordHash = passwordHash }, Entry(partner, JournalActions.RotatePartner, now));

    public static Change<Partner>? Suspend(Partner partner, DateTimeOffset now) => partner.State is PartnerState.Suspended
        ? null
        : new(partner with { State = PartnerState.Suspended }, Entry(partner, JournalActions.SuspendPartner, now));

    public static Change<Partner>? Resume(Partner partner, DateTimeOffset now) => partner.State is PartnerState.Active
        ? null
        : new(partner with { State = PartnerState.Active }, Entry(partner, JournalActions.ResumePartner, now));

    /// <summary>For good: without the key nobody can tell whom its pseudonyms mean.</summary>
    public static Change<Partner> Remove(Partner partner, DateTimeOffset now) => new(
        partner with { State = PartnerState.Removed, SealedPseudonymKey = [], BrokerPasswordHash = "" },
        Entry(partner, JournalActions.RemovePartner, now));

    private static JournalEntry Entry(Partner partner, string action, DateTimeOffset now) =>
        new(Ids.New(), now, AccountId: null, Role: null, HouseholdId: null, action)
        {
            SubjectKind = JournalActions.Partner,
            SubjectId = partner.Id,
        };
}
