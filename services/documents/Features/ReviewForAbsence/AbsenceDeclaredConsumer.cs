using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Documents.Domain;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using MassTransit;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Documents.Features.ReviewForAbsence;

/// <summary>
/// Attaches what the family declared, document by document, and opens the review last: a repeat after a crash resumes
/// where it stopped, and one that finds the review changes nothing.
/// </summary>
internal sealed class AbsenceDeclaredConsumer(
    AggregateStore<Review> reviews, AggregateStore<SupportingDocument> documents, ScannedReviews scanned,
    IOptions<DocumentsOptions> options, [FromKeyedServices(Clocks.Town)] TimeProvider town) : IConsumer<AbsenceDeclared>
{
    public async Task Consume(ConsumeContext<AbsenceDeclared> context)
    {
        var (absence, cancel) = (context.Message, context.CancellationToken);
        if (await reviews.FindAsync(review => review.Id == absence.AbsenceId, cancel) is { } there)
        {
            await scanned.LookAgainAsync(there, cancel);
            return;
        }

        var attached = new List<SupportingDocument>();
        foreach (var id in absence.Documents.Select(document => document.DocumentId).Distinct(StringComparer.Ordinal))
        {
            var document = await documents.ChangeAsync(
                one => one.Id == id && one.HouseholdId == absence.HouseholdId, one => AttachmentRules.Attach(one, absence.AbsenceId), cancel);
            if (document is { ErasedAt: null })
                attached.Add(document);
        }

        var opened = ReviewRules.Open(absence, attached, [.. options.Value.AutomaticallyAccepted], town.GetUtcNow());
        await reviews.InsertAsync(opened.State, opened.Messages, cancel);
        await scanned.LookAgainAsync(opened.State, cancel);
    }
}
