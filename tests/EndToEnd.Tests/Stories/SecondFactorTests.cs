using EspaceFamille.Story;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Stories;

/// <summary>A code that another process has used is followed by the next one; a code that is accepted, by none.</summary>
public sealed class SecondFactorTests
{
    private static readonly Uri Address = new("http://localhost/compte/code");
    private static readonly Page Form = new(Address, "<main><form method=post><input name=code></form></main>");
    private static readonly Page Portal = new(new("http://localhost/"), "<main>Mon tableau de bord</main>");

    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(2, 2, true)]
    [InlineData(3, 3, true)]
    [InlineData(4, 3, false)]
    public async Task Enter_CodesThatWereUsed_TakesTheNextUntilOneIsAccepted(int accepted, int sent, bool isSignedIn)
    {
        var codes = 0;

        var page = await SecondFactor.EnterAsync(
            Form, () => Task.FromResult($"{++codes}"), (_, code) => Task.FromResult(code == $"{accepted}" ? Portal : Form));

        Assert.Equal((sent, isSignedIn ? Portal : Form), (codes, page));
    }

    [Fact]
    public async Task Enter_RedirectToTheClient_IsTheEnd()
    {
        var client = new Page(new("http://localhost/story/callback?code=1"), "");

        Assert.Equal(client, await SecondFactor.EnterAsync(Form, () => Task.FromResult("1"), (_, _) => Task.FromResult(client)));
    }
}
