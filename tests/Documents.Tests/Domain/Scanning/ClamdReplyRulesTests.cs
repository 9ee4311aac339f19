using System.Globalization;
using EspaceFamille.Documents.Domain.Scanning;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Tests.Features.Scanning.ScanFile;

namespace EspaceFamille.Documents.Tests.Domain.Scanning;

public sealed class ClamdReplyRulesTests
{
    [Theory]
    [InlineData("stream: OK", nameof(ScanState.Clean))]
    [InlineData("stream: Win.Test.EICAR_HDB-1 FOUND", nameof(ScanState.Infected))]
    [InlineData("INSTREAM size limit exceeded. ERROR", nameof(ScanState.Pending))]
    [InlineData("stream: Can't allocate memory ERROR", nameof(ScanState.Pending))]
    [InlineData("OK", nameof(ScanState.Pending))]
    [InlineData("stream: ok", nameof(ScanState.Pending))]
    [InlineData("stream: OK ", nameof(ScanState.Pending))]
    [InlineData("COMMAND READ TIMED OUT", nameof(ScanState.Pending))]
    [InlineData("UNKNOWN COMMAND", nameof(ScanState.Pending))]
    [InlineData("", nameof(ScanState.Pending))]
    public void StateOf_AnyReply_CountsExactTextsOnly(string reply, string state) =>
        Assert.Equal(state, ClamdReplyRules.StateOf(reply).ToString());

    [Theory]
    [InlineData(FakeClamd.Version, "2026-12-07T09:20:30Z")]
    [InlineData("ClamAV 1.0.7/27123/Thu Dec 17 23:59:59 2026", "2026-12-17T23:59:59Z")]
    [InlineData("ClamAV 1.4.3", null)]
    [InlineData("ClamAV 1.4.3/27500/yesterday", null)]
    [InlineData("", null)]
    public void SignaturesOf_Version_IsWhenTheyWerePublished(string version, string? publishedAt) =>
        Assert.Equal(
            publishedAt is null ? null : DateTimeOffset.Parse(publishedAt, CultureInfo.InvariantCulture),
            ClamdReplyRules.SignaturesOf(version));
}
