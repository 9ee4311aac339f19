using EspaceFamille.Identity.Features.SignIn.Password;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Identity.Tests.Features.SignIn.Password;

public sealed class ComposedPasswordHasherTests
{
    private readonly ComposedPasswordHasher _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = 1 }));

    [Theory]
    [InlineData("Mouette-\u00e9t\u00e9-2026", "Mouette-e\u0301te\u0301-2026")]
    [InlineData("Mouette-e\u0301te\u0301-2026", "Mouette-\u00e9t\u00e9-2026")]
    public void Verify_SameLettersOfAnotherKeyboard_Succeeds(string chosen, string typed) => Assert.Equal(
        PasswordVerificationResult.Success, _hasher.VerifyHashedPassword(null!, _hasher.HashPassword(null!, chosen), typed));

    [Theory]
    [InlineData("Mouette-ete-2026")]
    [InlineData("mouette-\u00e9t\u00e9-2026")]
    [InlineData("Mouette-\ud800")]
    public void Verify_OtherLetters_Fails(string typed) => Assert.Equal(
        PasswordVerificationResult.Failed,
        _hasher.VerifyHashedPassword(null!, _hasher.HashPassword(null!, "Mouette-\u00e9t\u00e9-2026"), typed));
}
