using EspaceFamille.Contracts.Documents;
using EspaceFamille.Language;

namespace EspaceFamille.Documents.Features.Reviews.DecideReview;

/// <summary>A refusal must explain itself to the family: by a reason of the closed list, or by words with the reason "other".</summary>
internal static class RefusalRules
{
    public const int MaxWordsCharacters = 500;

    public static RefusalFault? Check(RefusalReason reason, string? words) => words switch
    {
        { Length: > MaxWordsCharacters } => RefusalFault.WordsTooLong,
        _ when reason is RefusalReason.Other && string.IsNullOrWhiteSpace(words) => RefusalFault.WordsMissing,
        { } when !PlainText.IsPlain(words) => RefusalFault.WordsUnprintable,
        _ => null,
    };
}

internal enum RefusalFault
{
    WordsTooLong,
    WordsMissing,
    WordsUnprintable,
}
