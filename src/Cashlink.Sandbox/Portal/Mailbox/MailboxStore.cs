using MimeKit;

namespace Cashlink.Sandbox.Portal.Mailbox;

/// <summary>A mail as it came.</summary>
/// <param name="Number">Its place, from 1.</param>
/// <param name="ReceivedAt">When it came.</param>
/// <param name="Raw">Each of its bytes.</param>
/// <param name="Message">The same, read.</param>
public sealed record ReceivedMail(int Number, DateTimeOffset ReceivedAt, byte[] Raw, MimeMessage Message);

/// <summary>The mails that the wizard has sent to anybody, the last hundred, for as long as the process runs.</summary>
public sealed class MailboxStore(SandboxOptions options)
{
    private const int MostKept = 100;

    private readonly Lock _lock = new();
    private readonly LinkedList<ReceivedMail> _mails = [];
    private int _count;

    /// <summary>The mails, the latest first.</summary>
    public IReadOnlyList<ReceivedMail> All
    {
        get
        {
            lock (_lock) return [.. _mails];
        }
    }

    /// <summary>Takes a mail.</summary>
    /// <returns>False when it is none.</returns>
    public bool Take(byte[] raw)
    {
        MimeMessage message;
        try
        {
            using var stream = new MemoryStream(raw);
            message = MimeMessage.Load(stream);
        }
        catch (FormatException)
        {
            return false;
        }
        if (message.To.Count == 0) return false;
        lock (_lock)
        {
            _mails.AddFirst(new ReceivedMail(++_count, options.Clock.GetUtcNow(), raw, message));
            if (_mails.Count > MostKept) _mails.RemoveLast();
        }
        return true;
    }

    public ReceivedMail? Find(int number) => All.FirstOrDefault(mail => mail.Number == number);
}
