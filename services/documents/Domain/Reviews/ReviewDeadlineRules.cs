namespace EspaceFamille.Documents.Domain.Reviews;

/// <summary>
/// By when a request should be decided: the town answers within some months (Code des relations entre le public et l'administration,
/// L231-1), and a decision after the invoices of the month needs a correction.
/// </summary>
internal static class ReviewDeadlineRules
{
    /// <summary>The last day, inclusive, on which the town answers a request that was declared on this one.</summary>
    public static DateOnly AnswerBy(DateOnly declared, int months) => declared.AddMonths(months);

    /// <summary>The day of the month after, on which the month of this day is invoiced.</summary>
    /// <param name="dayOfMonth">From 1 to 28.</param>
    public static DateOnly InvoicedOn(DateOnly first, int dayOfMonth) => MonthOf(first).AddMonths(1).AddDays(dayOfMonth - 1);

    /// <summary>The last day of declaration that is answered by this one at the latest.</summary>
    public static DateOnly DeclaredUntil(DateOnly answerBy, int months)
    {
        var declared = answerBy.AddMonths(-months);
        // The end of a short month is the answer of several days.
        while (AnswerBy(declared.AddDays(1), months) <= answerBy)
            declared = declared.AddDays(1);
        return declared;
    }

    /// <summary>The last day whose month is invoiced on this one at the latest.</summary>
    public static DateOnly FirstDayUntil(DateOnly invoicedOn, int dayOfMonth) =>
        MonthOf(invoicedOn).AddMonths(invoicedOn.Day >= dayOfMonth ? 0 : -1).AddDays(-1);

    private static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);
}
