using Microsoft.AspNetCore.Identity;

namespace SocialPipeline.Host.Accounts;

/// <summary>A password has 8 to 128 characters and is none of those that everybody tries first, nor the email address. Nothing else is asked of it.</summary>
internal sealed class PasswordRules : IPasswordValidator<StudioUser>
{
    public const int Shortest = 8;
    public const int Longest = 128;

    /// <summary>Those of eight characters and more that head every published list of leaked passwords.</summary>
    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "12345678", "123456789", "1234567890", "87654321", "987654321", "11111111", "00000000", "12341234", "11223344", "123123123", "88888888", "66666666", "99999999",
        "password", "password1", "password12", "password123", "passw0rd", "p@ssw0rd", "p@ssword", "passwort", "motdepasse", "contraseña", "qwertyui", "qwertyuiop", "qwerty12",
        "qwerty123", "1q2w3e4r", "1q2w3e4r5t", "1qaz2wsx", "zaq12wsx", "q1w2e3r4", "asdfghjk", "asdfghjkl", "asdf1234", "zxcvbnm1", "zxcvbnm123", "abcd1234", "abc12345", "a1234567",
        "a12345678", "aa123456", "aa12345678", "admin123", "administrator", "adminadmin", "letmein1", "letmein123", "welcome1", "welcome123", "iloveyou", "iloveyou1", "sunshine",
        "princess", "football", "baseball", "superman", "batman123", "trustno1", "starwars", "whatever", "computer", "internet", "michelle", "jennifer", "jordan23", "master123",
        "changeme", "changeme123", "default1", "secret123", "test1234", "testtest", "guest123", "login123", "summer2024", "winter2024", "dragon123", "monkey123", "shadow123", "samsung1",
    };

    public Task<IdentityResult> ValidateAsync(UserManager<StudioUser> manager, StudioUser user, string? password) => Task.FromResult(FaultOf(password ?? "", user.Email) is { } fault
        ? IdentityResult.Failed(new IdentityError { Code = "password", Description = fault })
        : IdentityResult.Success);

    /// <summary>What is wrong with a password, as a sentence; <see langword="null"/> when it is good.</summary>
    public static string? FaultOf(string password, string email) => password switch
    {
        { Length: < Shortest or > Longest } => FormattableString.Invariant($"A password has {Shortest} to {Longest} characters."),
        _ when Common.Contains(password) => "This password is one of those that are tried first. Take another.",
        _ when string.Equals(password, email, StringComparison.OrdinalIgnoreCase) => "The password is the email address. Take another.",
        _ => null,
    };
}
