using EspaceFamille.Identity.Domain.Registration;

namespace EspaceFamille.Identity.Tests.Domain.Registration;

public sealed class RegistrationFormTests
{
    /// <summary>Else the recap would tell which user names are taken, without a check of its own.</summary>
    [Theory]
    [InlineData(nameof(RegistrationField.UserName), "MLACAZE", true)]
    [InlineData(nameof(RegistrationField.UserName), "PLACAZE", false)]
    [InlineData(nameof(RegistrationField.NameKey), "18456-N00BOES", false)]
    [InlineData(nameof(RegistrationField.Email), "maylis@familles.example", true)]
    public void With_AnotherUserNameOrKey_NeedsTheSecurityCheckAgain(string field, string value, bool isChecked)
    {
        var form = new RegistrationForm { AccountId = "account-1" }.With(RegistrationField.UserName, "MLACAZE") with { IsChecked = true };

        Assert.Equal(isChecked, form.With(Enum.Parse<RegistrationField>(field), value).IsChecked);
    }
}
