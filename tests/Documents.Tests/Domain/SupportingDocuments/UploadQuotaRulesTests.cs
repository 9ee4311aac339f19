using EspaceFamille.Documents.Domain.SupportingDocuments;

namespace EspaceFamille.Documents.Tests.Domain.SupportingDocuments;

public sealed class UploadQuotaRulesTests
{
    private static readonly UploadQuota Quota = new(PerHour: 40, UnsentDocuments: 20, UnsentBytes: 100);

    [Theory]
    [InlineData(40, 19, 90, true, 10, null)]
    [InlineData(41, 0, 0, true, 1, nameof(QuotaRefusal.PerHour))]
    [InlineData(1, 20, 0, true, 1, nameof(QuotaRefusal.UnsentDocuments))]
    [InlineData(1, 20, 0, false, 1, null)]
    [InlineData(1, 1, 90, true, 11, nameof(QuotaRefusal.UnsentBytes))]
    [InlineData(1, 1, 90, false, 11, nameof(QuotaRefusal.UnsentBytes))]
    public void Check_Upload_IsRefusedByTheLimitThatItExceeds(
        int inThisHour, int count, long bytes, bool isNew, long added, string? expected) =>
        Assert.Equal(expected, UploadQuotaRules.Check(inThisHour, new UnsentDocuments(count, bytes), isNew, added, Quota)?.ToString());

    [Fact]
    public void NextHour_AtAnyMinute_IsTheNextFullHour()
    {
        var now = new DateTimeOffset(2026, 12, 10, 22, 59, 59, TimeSpan.FromHours(1));

        Assert.Equal(new DateTimeOffset(2026, 12, 10, 23, 0, 0, TimeSpan.FromHours(1)), UploadQuotaRules.NextHour(now));
    }
}
