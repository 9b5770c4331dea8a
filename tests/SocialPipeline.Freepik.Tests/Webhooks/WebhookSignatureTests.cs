using System.Text;
using CsCheck;
using Xunit;

namespace SocialPipeline.Freepik.Webhooks;

public sealed class WebhookSignatureTests
{
    private static readonly Gen<(byte[] Key, string Id, string Time, byte[] Body)> Calls = Gen.Select(
        Gen.Byte.Array[1, 64],
        Gen.Char['a', 'z'].Array[1, 30].Select(letters => new string(letters)),
        Gen.Long[1, 9_999_999_999].Select(seconds => seconds.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        Gen.Byte.Array[0, 500],
        (key, id, time, body) => (key, id, time, body));

    [Fact]
    public void A_signature_of_a_known_call_is_the_published_form()
    {
        // HMAC-SHA256 with the key "key" over "msg_1.1700000000.{}" as any other implementation gives it.
        var signature = WebhookSignature.Sign("key"u8, "msg_1", "1700000000", "{}"u8);
        Assert.Equal(Convert.ToBase64String(System.Security.Cryptography.HMACSHA256.HashData("key"u8.ToArray(), "msg_1.1700000000.{}"u8.ToArray())), signature);
    }

    [Fact]
    public void What_is_signed_is_accepted_wherever_it_stands_among_others() => Gen.Select(Calls, Gen.Int[0, 3], Gen.Int[0, 3]).Sample((call, before, after) =>
    {
        var header = string.Join(' ', Enumerable.Repeat("v1,AAAA", before).Append($"v9,{Sign(call)}").Concat(Enumerable.Repeat("v2,BB,BB", after)));
        return WebhookSignature.IsSigned(call.Key, call.Id, call.Time, call.Body, header);
    });

    [Fact]
    public void One_changed_bit_of_the_body_is_noticed() => Gen.Select(Calls.Where(call => call.Body.Length > 0), Gen.Int[0, int.MaxValue], Gen.Int[0, 7]).Sample((call, place, bit) =>
    {
        var changed = call.Body.ToArray();
        changed[place % changed.Length] ^= (byte)(1 << bit);
        return !WebhookSignature.IsSigned(call.Key, call.Id, call.Time, changed, $"v1,{Sign(call)}");
    });

    [Fact]
    public void Another_key_id_or_time_is_noticed() => Calls.Sample(call =>
        !WebhookSignature.IsSigned([.. call.Key, 1], call.Id, call.Time, call.Body, $"v1,{Sign(call)}")
        && !WebhookSignature.IsSigned(call.Key, call.Id + "x", call.Time, call.Body, $"v1,{Sign(call)}")
        && !WebhookSignature.IsSigned(call.Key, call.Id, call.Time + "0", call.Body, $"v1,{Sign(call)}"));

    [Fact]
    public void Any_header_is_read_without_an_error() => Gen.Select(Calls, Gen.String).Sample((call, header) => !WebhookSignature.IsSigned(call.Key, call.Id, call.Time, call.Body, header));

    [Fact]
    public void A_signature_without_a_version_does_not_count() => Calls.Sample(call => !WebhookSignature.IsSigned(call.Key, call.Id, call.Time, call.Body, Sign(call)));

    [Fact]
    public void A_secret_is_read_in_three_ways() => Gen.Byte.Array[1, 64].Sample(key =>
        WebhookSignature.TryKey(Convert.ToHexString(key), WebhookKeyEncoding.Hex, out var hex) && hex.SequenceEqual(key)
        && WebhookSignature.TryKey("whsec_" + Convert.ToBase64String(key), WebhookKeyEncoding.Base64, out var base64) && base64.SequenceEqual(key)
        && WebhookSignature.TryKey(Convert.ToHexString(key), WebhookKeyEncoding.Utf8, out var text) && text.SequenceEqual(Encoding.UTF8.GetBytes(Convert.ToHexString(key))));

    private static string Sign((byte[] Key, string Id, string Time, byte[] Body) call) => WebhookSignature.Sign(call.Key, call.Id, call.Time, call.Body);
}
