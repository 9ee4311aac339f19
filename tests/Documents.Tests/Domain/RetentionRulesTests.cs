using EspaceFamille.Documents.Domain;
using EspaceFamille.Documents.Storage;

namespace EspaceFamille.Documents.Tests.Domain;

public sealed class RetentionRulesTests
{
    private static readonly DateTimeOffset Uploaded = new(2026, 12, 10, 9, 0, 0, TimeSpan.Zero);
    private static readonly SupportingDocument Unnamed = new()
    {
        Id = "document",
        HouseholdId = "home",
        UploadedBy = "parent",
        Qualification = "medical",
        Details = new SealedBytes { KeyId = "", Nonce = [], Cipher = [], Tag = [] },
        Files = [],
        AbsenceIds = [],
        UploadedAt = Uploaded,
    };

    [Fact]
    public void EraseUnnamed_BeforeSevenDays_Waits() => Assert.Null(RetentionRules.EraseUnnamed(Unnamed, Uploaded.AddDays(7).AddTicks(-1)));

    [Fact]
    public void EraseUnnamed_AtSevenDays_Marks() =>
        Assert.Equal(Uploaded.AddDays(7), RetentionRules.EraseUnnamed(Unnamed, Uploaded.AddDays(7))!.State.ErasedAt);

    [Fact]
    public void EraseUnnamed_OnceNamed_KeepsTheDocument() =>
        Assert.Null(RetentionRules.EraseUnnamed(Unnamed with { AbsenceIds = ["absence"] }, Uploaded.AddDays(70)));

    [Fact]
    public void EraseDecided_WhileAnotherAbsenceNeedsIt_KeepsTheDocument()
    {
        var shared = Unnamed with { AbsenceIds = ["ended", "open"] };
        Assert.Null(RetentionRules.EraseDecided(shared, ["ended"], Uploaded.AddDays(70)));
        Assert.NotNull(RetentionRules.EraseDecided(shared, ["ended", "open"], Uploaded.AddDays(70)));
    }
}
