using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using MimeKit;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Cashlink.Testing;

/// <summary>A real mail server on a port of its own. It keeps what it takes, refuses the addresses that it is told to, and can go away and come back.</summary>
public sealed class MailServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ConcurrentQueue<MimeMessage> _taken = new();
    private readonly SemaphoreSlim _arrived = new(0);
    private CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;

    private MailServer(int port) => Port = port;

    public int Port { get; }

    /// <summary>What was taken, in its order.</summary>
    public IReadOnlyList<MimeMessage> Taken => [.. _taken];

    /// <summary>The addresses that do not exist here: refused for good when they are named.</summary>
    public ConcurrentDictionary<string, bool> Unknown { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Set when the server is to go away with the next mail in hand: it has it, and never says so.</summary>
    public bool DiesBeforeReplying { get; set; }

    /// <summary>Called when a mail is there and before the server says that it has it.</summary>
    public Func<MimeMessage, Task>? BeforeReply { get; set; }

    /// <summary>Starts a server on a free port.</summary>
    public static async Task<MailServer> StartAsync()
    {
        var server = new MailServer(FreePort());
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>Comes back at the same port.</summary>
    public async Task StartAgainAsync()
    {
        _stop = new CancellationTokenSource();
        var options = new SmtpServerOptionsBuilder().ServerName("localhost")
            .Endpoint(endpoint => endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, Port)).AllowUnsecureAuthentication()).Build();
        var services = new ServiceProvider();
        services.Add(new Store(this));
        services.Add(new Filter(this));
        _running = new SmtpServer.SmtpServer(options, services).StartAsync(_stop.Token);
        for (var waited = 0; ; waited++)
        {
            try
            {
                using var probe = new TcpClient();
                await probe.ConnectAsync(IPAddress.Loopback, Port);
                return;
            }
            catch (SocketException) when (waited < 200)
            {
                await Task.Delay(10);
            }
        }
    }

    /// <summary>Goes away: nobody answers at its port.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        try
        {
            await _running;
        }
        catch (OperationCanceledException)
        {
            // That is how it ends.
        }
        _stop.Dispose();
    }

    /// <summary>Waits for the first mail that is like this, of those before and those to come.</summary>
    public async Task<MimeMessage> WaitForAsync(Func<MimeMessage, bool> isWanted)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            if (_taken.FirstOrDefault(isWanted) is { } found)
                return found;
            await _arrived.WaitAsync(patience.Token);
        }
    }

    /// <summary>Waits for the first mail to this address with this in its subject.</summary>
    public Task<MimeMessage> WaitForAsync(string to, string subject) => WaitForAsync(
        mail => mail.To.Mailboxes.Any(mailbox => mailbox.Address == to) && (mail.Subject ?? "").Contains(subject, StringComparison.OrdinalIgnoreCase));

    /// <summary>The first address in the mail's text that has this in it.</summary>
    public static Uri LinkIn(MimeMessage mail, string path) =>
        new(mail.TextBody!.Split(['\n', ' '], StringSplitOptions.RemoveEmptyEntries).First(word => word.StartsWith("http", StringComparison.Ordinal) && word.Contains(path, StringComparison.Ordinal)).Trim());

    public async ValueTask DisposeAsync()
    {
        if (!_running.IsCompleted)
            await StopAsync();
        _arrived.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class Store(MailServer server) : MessageStore
    {
        public override async Task<SmtpResponse> SaveAsync(
            ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            using var stream = new MemoryStream(buffer.ToArray());
            var mail = await MimeMessage.LoadAsync(stream, cancellationToken);
            server._taken.Enqueue(mail);
            server._arrived.Release();
            if (server.BeforeReply is { } look)
                await look(mail);
            if (server.DiesBeforeReplying)
            {
                context.Pipe!.Dispose();
                throw new IOException("The server has died.");
            }
            return SmtpResponse.Ok;
        }
    }

    private sealed class Filter(MailServer server) : IMailboxFilter
    {
        public Task<bool> CanAcceptFromAsync(ISessionContext context, IMailbox from, int size, CancellationToken cancellationToken) => Task.FromResult(true);

        public Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken) =>
            server.Unknown.ContainsKey($"{to.User}@{to.Host}")
                ? throw new SmtpResponseException(new SmtpResponse(SmtpReplyCode.MailboxUnavailable, "there is no such mailbox"))
                : Task.FromResult(true);
    }
}
