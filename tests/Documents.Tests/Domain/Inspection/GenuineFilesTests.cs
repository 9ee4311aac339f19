using EspaceFamille.Documents.Domain.Inspection;
using EspaceFamille.Documents.Domain.SupportingDocuments;

namespace EspaceFamille.Documents.Tests.Domain.Inspection;

public sealed class GenuineFilesTests
{
    public static TheoryData<string> Names => [.. GenuineFiles.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Inspect_GenuineFile_IsAccepted(string name)
    {
        var verdict = FileInspection.Inspect(name, GenuineFiles.Read(name));

        Assert.Equal(FileVerdict.Accept(FileKinds.FromExtension(Path.GetExtension(name))!.Value), verdict);
    }

    [Fact]
    public void Names_All_AreAtLeast100AndOfTwoProducersPerKind()
    {
        var kinds = GenuineFiles.Names.ToLookup(name => FileKinds.FromExtension(Path.GetExtension(name)));

        Assert.InRange(GenuineFiles.Names.Count, 100, int.MaxValue);
        // Only one program of the machine writes HEIC.
        Assert.All(
            FileKinds.Accepted.Where(kind => kind is not FileKind.Heic),
            kind => Assert.True(kinds[kind].Select(Producer).Distinct(StringComparer.Ordinal).Count() >= 2, $"{kind}"));
        Assert.InRange(GenuineFiles.Names.Select(Producer).Distinct(StringComparer.Ordinal).Count(), 5, int.MaxValue);
    }

    private static string Producer(string name) => Path.GetFileNameWithoutExtension(name).Split('-')[0];
}
