using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.RefusalReasons;

namespace EspaceFamille.Documents.Features.RefusalReasons;

/// <summary>The town's list as the API's records.</summary>
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
}
