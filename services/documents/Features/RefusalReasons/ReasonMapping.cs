using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.RefusalReasons;
using Contract = EspaceFamille.Contracts.Documents;

namespace EspaceFamille.Documents.Features.RefusalReasons;

/// <summary>Between the town's list and the API's records.</summary>
internal static class ReasonMapping
{
    public static RefusalReasonResponse ToResponse(this ListedReason reason) =>
        new(reason.Id, reason.Wording.Label, reason.Wording.Sentence, reason.Wording.IsWithdrawn, reason.Version)
        {
            NeedsWords = reason.NeedsWords(),
            ChangedAt = reason.ChangedAt?.ToUniversalTime(),
            Earlier =
            [
                .. reason.Earlier.Select(one => new EarlierReasonWording(
                    one.Wording.Label, one.Wording.Sentence, one.Wording.IsWithdrawn, one.Until.ToUniversalTime())),
            ],
        };

    /// <summary>The wording that a decision keeps; null for one without.</summary>
    public static TownReason? ToApi(this Contract.TownReason? reason) =>
        reason is null ? null : new(reason.Code, reason.Label, reason.Sentence);
}
