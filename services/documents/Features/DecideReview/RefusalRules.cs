using EspaceFamille.Contracts.Documents;
using EspaceFamille.Language;

namespace EspaceFamille.Documents.Features.DecideReview;

/// <summary>A refusal must tell the family something: a reason of the closed list, or words where the list does not say it.</summary>
internal static class RefusalRules
{
    public const int LongestWordsCharacters = 500;

    public static RefusalFault? Check(Refusal refusal) => refusal switch
    {
        { Words.Length: > LongestWordsCharacters } => RefusalFault.WordsTooLong,
        { Reason: RefusalReason.Other } when string.IsNullOrWhiteSpace(refusal.Words) => RefusalFault.WordsMissing,
        { Words: { } words } when !PlainText.IsPlain(words) => RefusalFault.WordsUnprintable,
        _ => null,
    };
}

internal enum RefusalFault
{
    WordsTooLong,
    WordsMissing,
    WordsUnprintable,
}
