using System.Net.Http.Headers;
using Cashlink.Wizard.Mails;
using MimeKit;

namespace Cashlink.Wizard.Hosting.Development;

/// <summary>Hands each mail over to the embedded sandbox, as it is. Compiled into development builds only.</summary>
public sealed class SandboxMailbox(Uri mailbox, string secret) : IMailTransport, IDisposable
{
    public const string Path = "/portal/mailbox";

    private readonly HttpClient _http = new();

    /// <summary>What makes the wizard send mails; the host is nobody's, because this takes them.</summary>
    public static IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>
    {
        ["Mail:Host"] = "localhost",
        ["Mail:From"] = "anlage@bank-am-deich.example",
        ["Mail:WalletReminderAfter"] = "00:02:00",
    };

    public async Task<(MailOutcome Outcome, int? Status)> SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        using var raw = new MemoryStream();
        await message.WriteToAsync(raw, cancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Post, mailbox) { Content = new ByteArrayContent(raw.ToArray()) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("message/rfc822");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        try
        {
            using var answer = await _http.SendAsync(request, cancellationToken);
            return (answer.IsSuccessStatusCode ? MailOutcome.Taken : MailOutcome.NotNow, null);
        }
        catch (HttpRequestException)
        {
            return (MailOutcome.NotNow, null);
        }
    }

    public void Dispose() => _http.Dispose();
}
