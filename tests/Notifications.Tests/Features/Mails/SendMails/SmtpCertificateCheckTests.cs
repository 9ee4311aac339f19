using System.Diagnostics;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using EspaceFamille.Notifications.Features.Mails.SendMails;
using Xunit;

namespace EspaceFamille.Notifications.Tests.Features.Mails.SendMails;

/// <summary>The mail server's certificate, of a local authority whose revocation list nobody serves unless the test does.</summary>
public sealed class SmtpCertificateCheckTests : IDisposable
{
    private static readonly TimeSpan Year = TimeSpan.FromDays(300);
    private readonly LocalAuthority _authority = new();

    public void Dispose() => _authority.Dispose();

    [Theory]
    [InlineData(nameof(SmtpRevocation.Soft), true)]
    [InlineData(nameof(SmtpRevocation.Required), false)]
    public void IsTrusted_NobodyServesTheList_FollowsTheSetting(string setting, bool trusted)
    {
        using var certificate = _authority.Issue(Year);
        Assert.Equal(trusted, IsTrusted(certificate, setting));
    }

    [Fact]
    public void IsTrusted_ListIsNeverAnswered_TakesAtMostAFewSeconds()
    {
        using var certificate = _authority.Issue(Year);
        _authority.Hang();
        var since = Stopwatch.GetTimestamp();
        Assert.True(IsTrusted(certificate, nameof(SmtpRevocation.Soft)));
        Assert.True(Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void IsTrusted_ListDoesNotNameIt_IsTrustedInEverySetting()
    {
        using var certificate = _authority.Issue(Year);
        _authority.Serve();
        Assert.All(Enum.GetNames<SmtpRevocation>(), setting => Assert.True(IsTrusted(certificate, setting)));
    }

    [Fact]
    public void IsTrusted_Revoked_IsRefusedInEverySetting()
    {
        using var certificate = _authority.Issue(Year);
        _authority.Revoke(certificate);
        _authority.Serve();
        Assert.All(Enum.GetNames<SmtpRevocation>(), setting => Assert.False(IsTrusted(certificate, setting)));
    }

    [Fact]
    public void IsTrusted_Expired_IsRefusedInEverySetting()
    {
        using var certificate = _authority.Issue(-TimeSpan.FromDays(1));
        Assert.All(Enum.GetNames<SmtpRevocation>(), setting => Assert.False(IsTrusted(certificate, setting)));
    }

    [Fact]
    public void IsTrusted_OfAnotherAuthority_IsRefusedInEverySetting()
    {
        using var foreign = new LocalAuthority();
        using var certificate = foreign.Issue(Year);
        Assert.All(Enum.GetNames<SmtpRevocation>(), setting => Assert.False(IsTrusted(certificate, setting)));
    }

    [Fact]
    public void IsTrusted_OfAnotherServer_IsRefused()
    {
        using var certificate = _authority.Issue(Year);
        Assert.False(IsTrusted(certificate, nameof(SmtpRevocation.Soft), SslPolicyErrors.RemoteCertificateNameMismatch));
    }

    private bool IsTrusted(
        X509Certificate2 certificate, string setting, SslPolicyErrors errors = SslPolicyErrors.RemoteCertificateChainErrors) =>
        new SmtpCertificateCheck(new SmtpOptions { Revocation = Enum.Parse<SmtpRevocation>(setting), AuthorityFile = _authority.PemFile })
            .IsTrusted(this, certificate, presented: null, errors);
}
