using System.Net;
using System.Text;
using Cashlink.Sandbox.Tests.Hosting;

namespace Cashlink.Sandbox.Tests;

/// <summary>The mailbox takes mails from the wizard and from nobody else, and shows each as it is.</summary>
public sealed class MailboxTests(SandboxHost host) : IClassFixture<SandboxHost>
{
    private const string Path = "/portal/mailbox";

    private const string Mail = """
        From: Bank <bank@example.org>
        To: lena@example.org
        Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=a

        --a
        Content-Type: multipart/alternative; boundary=b

        --b
        Content-Type: text/plain; charset=utf-8

        Hier: https://wizard.example/return/secret?lang=de
        --b
        Content-Type: text/html; charset=utf-8

        <p style="margin:0">Hier</p><script>alert(1)</script>
        --b--
        --a
        Content-Type: text/html; charset=utf-8
        Content-Disposition: attachment; filename="zeichnung.html"

        <p>1.100</p>
        --a--

        """;

    [Fact]
    public async Task Mail_OfTheWizard_IsShownAsItIs()
    {
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync(Mail, new SandboxOptions().PartnerEventSecret));

        Assert.Contains("data-mail=\"1\"", await ReadAsync(Path), StringComparison.Ordinal);
        Assert.Contains("Grüße", await ReadAsync(Path), StringComparison.Ordinal);
        var page = await ReadAsync(Path + "/1?lang=de");
        Assert.Contains("href=\"https://wizard.example/return/secret?lang=de\"", page, StringComparison.Ordinal);
        Assert.Contains("zeichnung.html", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Equal("<p>1.100</p>", (await ReadAsync(Path + "/1/files/0")).Trim());
        Assert.Contains("=?utf-8?q?Gr=C3=BC=C3=9Fe?=", await ReadAsync(Path + "/1/source"), StringComparison.Ordinal);
        using var html = await host.Http.GetAsync(new Uri(host.Url + Path + "/1/html"));
        var policy = html.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.EndsWith("sandbox", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_OfSomebodyElse_IsRefused()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(Mail, "another-secret"));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync("no mail", new SandboxOptions().PartnerEventSecret));
        using var none = await host.Http.GetAsync(new Uri(host.Url + Path + "/99"));
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    private async Task<HttpStatusCode> PostAsync(string mail, string secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, host.Url + Path) { Content = new StringContent(mail, Encoding.UTF8, "message/rfc822") };
        request.Headers.Authorization = new("Bearer", secret);
        using var answer = await host.Http.SendAsync(request);
        return answer.StatusCode;
    }

    private async Task<string> ReadAsync(string path) => await host.Http.GetStringAsync(new Uri(host.Url + path));
}
