using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Platform;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Documents.Features.Reviews;

/// <summary>The deadlines of reviews by the town's settings and clock.</summary>
internal sealed class ReviewDeadlines(IOptions<DocumentsOptions> options, TownClock town)
{
    /// <summary>A deadline is near from so many days before it on.</summary>
    private const int DaysBefore = 7;

    private readonly (int Months, int DayOfMonth) _settings = (options.Value.AnswerMonths, options.Value.InvoiceDay);

    public DateOnly AnswerBy(Review review) => ReviewDeadlineRules.AnswerBy(town.DayOf(review.DeclaredAt), _settings.Months);

    /// <summary>Null when the request has no days.</summary>
    public DateOnly? InvoicedOn(Review review) =>
        review.From is { } first ? ReviewDeadlineRules.InvoicedOn(first, _settings.DayOfMonth) : null;

    /// <summary>The earlier of both.</summary>
    public DateOnly DueOn(Review review) =>
        InvoicedOn(review) is { } invoiced && invoiced < AnswerBy(review) ? invoiced : AnswerBy(review);

    /// <summary>The requests whose deadline is near or over were declared before this instant.</summary>
    public DateTimeOffset AnsweredSoonBefore()
    {
        var next = ReviewDeadlineRules.DeclaredUntil(town.Today.AddDays(DaysBefore), _settings.Months).AddDays(1);
        var midnight = next.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, town.Zone.GetUtcOffset(midnight));
    }

    /// <summary>The requests whose invoice is near or over begin on this day at the latest.</summary>
    public DateOnly InvoicedSoonUntil() => ReviewDeadlineRules.FirstDayUntil(town.Today.AddDays(DaysBefore), _settings.DayOfMonth);
}
