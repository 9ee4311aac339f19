using EspaceFamille.Contracts.Identity;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Domain.Reviews;

/// <summary>What one account of an adult uploaded and submitted belongs to the other one, which also gets the mails about it.</summary>
internal static class MergedAccountRules
{
    /// <summary>Null where the document is not the closed account's.</summary>
    public static Change<SupportingDocument>? Move(SupportingDocument document, AccountsMerged merged) =>
        document.UploadedBy == merged.ClosedAccountId ? new(document with { UploadedBy = merged.KeptAccountId }) : null;

    /// <inheritdoc cref="Move(SupportingDocument, AccountsMerged)"/>
    public static Change<Review>? Move(Review review, AccountsMerged merged) =>
        review.Head is { } head && (review.AccountId == merged.ClosedAccountId
            || head.SubmittedBy == merged.ClosedAccountId || head.Recipients.Contains(merged.ClosedAccountId))
            ? new(review with
            {
                AccountId = review.AccountId == merged.ClosedAccountId ? merged.KeptAccountId : review.AccountId,
                Head = head with
                {
                    SubmittedBy = Moved(head.SubmittedBy, merged),
                    Recipients = [.. head.Recipients.Select(account => Moved(account, merged)).Distinct(StringComparer.Ordinal)],
                },
            })
            : null;

    private static string Moved(string account, AccountsMerged merged) =>
        account == merged.ClosedAccountId ? merged.KeptAccountId : account;
}
