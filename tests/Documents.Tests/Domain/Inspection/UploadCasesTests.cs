using EspaceFamille.Documents.Domain.Inspection;
using EspaceFamille.Documents.Domain.SupportingDocuments;

namespace EspaceFamille.Documents.Tests.Domain.Inspection;

public sealed class UploadCasesTests
{
    private const string Genuine = "genuine", Hostile = "hostile", Passwords = "passwords";

    /// <summary>All others are accepted: nobody opens them, and no byte of them reaches an agent.</summary>
    private static readonly Dictionary<string, RefusalCode> Refused = new(StringComparer.Ordinal)
    {
        ["doc-fib--encrypted.doc"] = RefusalCode.Encrypted,
        ["odt-mimetype--ods.odt"] = RefusalCode.TypeDisagrees,
        ["png-bomb--over.png"] = RefusalCode.ImageTooLarge,
        ["png-bomb--zero.png"] = RefusalCode.Damaged,
    };

    public static TheoryData<string> GenuineNames => [.. UploadCases.Names(Genuine)];

    public static TheoryData<string> HostileNames => [.. UploadCases.Names(Hostile)];

    public static TheoryData<string> PasswordNames => [.. UploadCases.Names(Passwords)];

    [Theory]
    [MemberData(nameof(GenuineNames))]
    public void Inspect_GenuineCase_IsAccepted(string name) =>
        Assert.Equal(
            FileVerdict.Accept(FileKinds.FromExtension(Path.GetExtension(name))!.Value),
            FileInspection.Inspect(name, UploadCases.Read(Genuine, name)));

    [Theory]
    [MemberData(nameof(HostileNames))]
    public void Inspect_HostileCase_IsRefusedOnlyWhereNoViewerCouldOpenIt(string name) =>
        Assert.Equal(
            Refused.TryGetValue(name, out var code) ? code : (RefusalCode?)null,
            FileInspection.Inspect(name, UploadCases.Read(Hostile, name)).Refusal);

    [Theory]
    [MemberData(nameof(PasswordNames))]
    public void Inspect_ProtectedPdf_IsRefusedOnlyWithAUserPassword(string name) =>
        Assert.Equal(
            name.StartsWith("user-", StringComparison.Ordinal) ? RefusalCode.Encrypted : null,
            FileInspection.Inspect(name, UploadCases.Read(Passwords, name)).Refusal);

    [Fact]
    public void Names_OfTheCases_AreAllThere() => Assert.Equal(
        (38, 221, 20), (UploadCases.Names(Genuine).Count(), UploadCases.Names(Hostile).Count(), UploadCases.Names(Passwords).Count()));
}
