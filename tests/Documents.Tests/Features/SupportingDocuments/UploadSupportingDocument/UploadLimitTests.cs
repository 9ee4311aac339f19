using System.Net;
using System.Net.Http.Headers;
using EspaceFamille.Documents.Features;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.TestKit;

namespace EspaceFamille.Documents.Tests.Features.SupportingDocuments.UploadSupportingDocument;

[Collection(DocumentsService.Name)]
public sealed class UploadLimitTests(DocumentsHost host)
{
    [Fact]
    public async Task Upload_AccountWithManyUnfinishedUploads_IsRefusedForThisAccountOnly()
    {
        using var slow = host.Family("slow");
        using var other = host.Family("quick");
        var release = new TaskCompletionSource();
        const int Allowed = UploadLimits.ConcurrentUploads + UploadLimits.QueuedUploads;
        var uploads = Enumerable.Range(0, Allowed + 1).Select(_ => SendAsync(slow, release.Task)).ToList();

        try
        {
            var refused = await (await Task.WhenAny(uploads).WaitAsync(Eventually.Limit));
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
            Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
            await other.UploadAsync();
        }
        finally
        {
            release.SetResult();
        }

        var answers = await Task.WhenAll(uploads);
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, Task release)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Paths.Documents) { Content = new HeldContent(release) };
        // The response can arrive before the body is sent.
        request.Headers.ExpectContinue = true;
        return await client.SendAsync(request);
    }

    /// <summary>A form whose body continues only when the test releases it.</summary>
    private sealed class HeldContent : HttpContent
    {
        private readonly Task _release;

        public HeldContent(Task release)
        {
            _release = release;
            Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=held");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync("--held\r\n"u8.ToArray());
            await stream.FlushAsync();
            await _release;
            await stream.WriteAsync("Content-Disposition: form-data; name=\"qualification\"\r\n\r\nmedical\r\n--held--\r\n"u8.ToArray());
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
