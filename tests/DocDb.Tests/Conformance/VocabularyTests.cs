using EspaceFamille.DocDb.Tests.Servers;

namespace EspaceFamille.DocDb.Tests.Conformance;

/// <summary>
/// vocabulary.txt lists what the conformance tests cover; the end-to-end tests fail when a service sends what it lacks.
/// ESPACE_WRITE_VOCABULARY=1 writes it anew, to be reviewed like code. This runs after all other tests.
/// </summary>
[Collection(AfterTheOthers.Name)]
public sealed class VocabularyTests
{
    [SkippableFact]
    public void File_OfTheVocabulary_HasWhatTheConformanceTestsSend()
    {
        Skip.IfNot(SpokenWords.IsWhole, "Only some of the conformance tests ran.");
        var file = Path.Combine(Source(), "Conformance/vocabulary.txt");
        if (Environment.GetEnvironmentVariable("ESPACE_WRITE_VOCABULARY") == "1") File.WriteAllLines(file, SpokenWords.All);
        Assert.Equal(File.ReadAllLines(file), SpokenWords.All);
    }

    /// <summary>This project's folder, from bin/CONFIGURATION/net10.0.</summary>
    private static string Source() => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Parent!.Parent!.FullName;
}

/// <summary>Collections that run alone come after those that run side by side.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AfterTheOthers
{
    public const string Name = "after the others";
}
