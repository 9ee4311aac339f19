using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Identity.Domain.Registration;

namespace EspaceFamille.Identity.Tests.Domain.Registration;

public sealed class OpeningRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("05 59 64 00 02", "+33 6 39 98 00 02", "+33559640002", "+33639980002")]
    [InlineData("", "06.39.98.00.02", null, "+33639980002")]
    [InlineData("", "", null, null)]
    public void Open_TypedContacts_AreTheFamilysOwn(string telephone, string mobile, string? kept, string? keptMobile)
    {
        var form = new RegistrationForm
        {
            AccountId = "account-1",
            Values = new Dictionary<RegistrationField, string>
            {
                [RegistrationField.Email] = "camille@familles.example",
                [RegistrationField.Telephone] = telephone,
                [RegistrationField.Mobile] = mobile,
            },
        };

        var contact = OpeningRules.Open(form, "stamp", offeredKeys: [], Now).State.Contact;

        Assert.Equal((kept, keptMobile), (contact.Telephone, contact.Mobile));
        Assert.Equal(new FieldOrigin(FieldSource.Family, Now), contact.MailOrigin);
        Assert.Equal(kept is not null || keptMobile is not null, contact.TelephonesOrigin is not null);
    }
}
