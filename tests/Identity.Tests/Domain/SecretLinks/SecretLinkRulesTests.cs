using EspaceFamille.Identity.Domain.SecretLinks;

namespace EspaceFamille.Identity.Tests.Domain.SecretLinks;

public sealed class SecretLinkRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 8, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Kinds => [.. Enum.GetNames<SecretLinkKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Use_LinkOfAnyKind_IsAcceptedOnceUntilItsEnd(string name)
    {
        var kind = Enum.Parse<SecretLinkKind>(name);
        var link = new SecretLink
        {
            Id = "id",
            Kind = kind,
            AccountId = "account",
            CreatedAt = Now,
            EndsAt = Now + SecretLinkRules.Lifetime(kind),
        };

        var used = SecretLinkRules.Use(link, kind, link.EndsAt - TimeSpan.FromSeconds(1))!.State;

        Assert.Null(SecretLinkRules.Use(used, kind, Now));
        Assert.Null(SecretLinkRules.Use(link, kind, link.EndsAt));
        Assert.All(
            Enum.GetValues<SecretLinkKind>().Where(other => other != kind), other => Assert.Null(SecretLinkRules.Use(link, other, Now)));
        Assert.InRange(SecretLinkRules.Lifetime(kind), TimeSpan.FromHours(1), TimeSpan.FromDays(7));
    }
}
