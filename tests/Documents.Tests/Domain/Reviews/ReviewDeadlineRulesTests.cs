using System.Globalization;
using EspaceFamille.Documents.Domain.Reviews;

namespace EspaceFamille.Documents.Tests.Domain.Reviews;

public sealed class ReviewDeadlineRulesTests
{
    [Theory]
    [InlineData("2026-12-02", "2027-02-02")]
    [InlineData("2026-12-31", "2027-02-28")]
    public void AnswerBy_TwoMonths_IsTheSameDayOrTheEndOfAShortMonth(string declared, string expected) =>
        Assert.Equal(Day(expected), ReviewDeadlineRules.AnswerBy(Day(declared), months: 2));

    [Theory]
    [InlineData("2026-12-31", 1, "2027-01-01")]
    [InlineData("2026-12-01", 5, "2027-01-05")]
    public void InvoicedOn_DayOfAMonth_IsInTheMonthAfter(string first, int dayOfMonth, string expected) =>
        Assert.Equal(Day(expected), ReviewDeadlineRules.InvoicedOn(Day(first), dayOfMonth));

    /// <summary>Over four years with a leap year: what is until a limit has its deadline by then, and the next day has not.</summary>
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 5)]
    [InlineData(3, 28)]
    public void Until_EachDayOfFourYears_IsTheLastWithThatDeadline(int months, int dayOfMonth)
    {
        for (var limit = new DateOnly(2026, 9, 1); limit < new DateOnly(2030, 9, 1); limit = limit.AddDays(1))
        {
            var declared = ReviewDeadlineRules.DeclaredUntil(limit, months);
            Assert.True(ReviewDeadlineRules.AnswerBy(declared, months) <= limit, $"{declared} until {limit}");
            Assert.True(ReviewDeadlineRules.AnswerBy(declared.AddDays(1), months) > limit, $"{declared} until {limit}");
            var first = ReviewDeadlineRules.FirstDayUntil(limit, dayOfMonth);
            Assert.True(ReviewDeadlineRules.InvoicedOn(first, dayOfMonth) <= limit, $"{first} until {limit}");
            Assert.True(ReviewDeadlineRules.InvoicedOn(first.AddDays(1), dayOfMonth) > limit, $"{first} until {limit}");
        }
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
