using EspaceFamille.Identity.Domain.LetterBatches;

namespace EspaceFamille.Identity.Features.Letters;

/// <summary>Batches of letters as the API returns them.</summary>
internal static class LetterBatchResponses
{
    public static Api.LetterBatchResponse Of(LetterBatch batch) => new(
        batch.Id,
        batch.State is LetterBatchState.Running ? Api.LetterBatchState.Running : Api.LetterBatchState.Written,
        batch.RequestedAt, batch.RequestedAt + LetterBatchRules.KeptFor, batch.Households, batch.Done, batch.Letters, batch.Parts);
}
