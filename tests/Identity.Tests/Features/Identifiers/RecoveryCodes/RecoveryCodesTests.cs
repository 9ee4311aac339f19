using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Tests.Hosting;

namespace EspaceFamille.Identity.Tests.Features.Identifiers.RecoveryCodes;

[Collection(Documents.Name)]
public sealed class RecoveryCodesTests(DemoTown town) : AuthenticatorFixture(town)
{
    [Fact]
    public async Task RecoveryCode_InPlaceOfTheCode_SignsInOnce()
    {
        var (_, codes) = await ActivateAsync();

        Assert.Equal("/", await SignInWithAsync(codes[3]));
        Assert.Null(await SignInWithAsync(codes[3]));
        Assert.Equal("/", await SignInWithAsync(codes[0].Replace(" ", "", StringComparison.Ordinal)));
        Assert.Equal(FactorRules.RecoveryCodes - 2, (await Host.ReadAsync(Account)).RecoveryCodes.Count);
    }

    [Fact]
    public async Task RecoveryCode_FourTimesAtOnce_SignsInOnce()
    {
        var (_, codes) = await ActivateAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SignInWithAsync(codes[0])));

        Assert.Single(answers, answer => answer == "/");
    }

    [Fact]
    public async Task RecoveryCodes_NewOnes_VoidTheEarlierOnes()
    {
        var (_, codes) = await ActivateAsync();

        var renewed = CodesIn(await (await Owner.SubmitAsync(Codes)).PageAsync());

        Assert.Empty(codes.Intersect(renewed));
        Assert.Null(await SignInWithAsync(codes[1]));
        Assert.Equal("/", await SignInWithAsync(renewed[1]));
    }

    [Fact]
    public async Task RecoveryCodes_ShownAgain_AreNot()
    {
        var (_, codes) = await ActivateAsync();

        var words = await (await Owner.GetAsync(Codes)).WordsAsync();

        Assert.Contains("10", words, StringComparison.Ordinal);
        Assert.All(codes, code => Assert.DoesNotContain(code, words, StringComparison.Ordinal));
    }
}
